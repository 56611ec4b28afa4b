; The guest of first-vm.xml: a boot sector. Build: nasm -f bin -o first-vm.bin first-vm.asm
; It greets on the first serial port and powers off 20 seconds later. A key keeps it running (it is echoed),
; q powers off at once, and so does the power button (system_powerdown).
; It also does what an operating system's ACPI code does when a device is to be unplugged: it lets go of it.
; ACPI's PM block is at port 0x600 (SeaBIOS); q35's PCI hotplug registers are at 0xcc0 (QEMU's docs/specs/acpi_pci_hotplug).
bits 16
org 0x7c00
PM      equ 0x600
HOTPLUG equ 0xcc0
BUSES   equ 32
TICKS   equ 0x46c               ; the BIOS counts 18.2 timer ticks a second here
start:  xor  ax, ax
        mov  ds, ax
        mov  ss, ax
        mov  sp, 0x7c00
        sti
        mov  dx, PM+2           ; PM1a_EN: watch the power button
        mov  ax, 0x100
        out  dx, ax
        mov  si, hello
        call puts
        mov  ax, [TICKS]
        add  ax, 364            ; 20 seconds
        mov  [until], ax
wait_:  xor  ebx, ebx
bus:    mov  dx, HOTPLUG+16     ; choose a bus,
        mov  eax, ebx
        out  dx, eax
        mov  dx, HOTPLUG+4      ; see which of its slots are wanted back,
        in   eax, dx
        test eax, eax
        jz   none
        mov  dx, HOTPLUG+8      ; and eject them
        out  dx, eax
none:   inc  bx
        cmp  bx, BUSES
        jne  bus
        mov  dx, PM             ; PM1a_STS
        in   ax, dx
        test ah, 1
        jnz  button
        mov  dx, 0x3fd          ; line status: a byte has come in
        in   al, dx
        test al, 1
        jnz  key
        cmp  byte [stay], 0
        jne  idle
        mov  ax, [TICKS]
        sub  ax, [until]
        jns  bye
idle:   hlt                     ; until the next tick: waiting costs the host nothing
        jmp  wait_
key:    mov  dx, 0x3f8
        in   al, dx
        cmp  al, 'q'
        je   bye
        mov  byte [stay], 1
        call putc
        cmp  al, 13
        jne  wait_
        mov  al, 10
        call putc
        jmp  wait_
button: mov  si, pressed
        call puts
bye:    mov  si, goodbye
        call puts
off:    mov  dx, PM+4           ; PM1a_CNT: sleep state S5
        mov  ax, 0x2000
        out  dx, ax
        hlt
        jmp  off
puts:   lodsb
        test al, al
        jz   .done
        call putc
        jmp  puts
.done:  ret
putc:   push ax
        mov  dx, 0x3fd
.full:  in   al, dx
        test al, 0x20
        jz   .full
        pop  ax
        mov  dx, 0x3f8
        out  dx, al
        ret
hello:   db 'Hello from the first VM.', 13, 10
         db 'It powers off in 20 seconds. Press a key to keep it running, q to power off.', 13, 10, 0
pressed: db 'Power button pressed. ', 0
goodbye: db 'Goodbye.', 13, 10, 0
stay:    db 0
until:   dw 0
times 510-($-$$) db 0
dw 0xaa55
